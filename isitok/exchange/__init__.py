"""Files of other programs, which people change there: Word. Nothing else knows the library that makes them."""
