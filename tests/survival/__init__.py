"""What the game must survive: being ended at any moment, full disks, damage, slow folders, its own mistakes."""
