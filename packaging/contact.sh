# What contact.toml says, for the scripts that read this one: `contact help` prints it, or nothing where it isn't set yet.
contact() { sed -n "s/^$1 *= *\"\([^\"]*\)\".*/\1/p" "$(dirname "${BASH_SOURCE[0]}")/contact.toml"; }
