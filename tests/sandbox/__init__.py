"""The walls from inside and outside, as root and as an ordinary user."""
