"""What scenarios, packs and lessons are: values and the words that they are made of."""
