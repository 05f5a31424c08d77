"""What everything else stands on: values, disks, words for troubles. Nothing here knows the game."""
