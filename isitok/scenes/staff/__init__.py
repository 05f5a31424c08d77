"""What is for adults who work with young people: chosen, played alone, or led in a staff meeting."""
