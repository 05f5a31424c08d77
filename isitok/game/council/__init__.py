"""What a council may see of many schools together: the rule, and the picture that it gives."""
