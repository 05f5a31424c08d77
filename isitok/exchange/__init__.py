"""Files of other programs, which people change there: Word, Excel. Nothing else knows the library that makes them."""
