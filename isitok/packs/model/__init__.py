"""What scenarios, packs and lesson plans are: values, and the vocabulary that they use."""
