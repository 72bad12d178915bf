"""The parts of scripts/bench, one concern a file; scripts/bench.py puts them together."""
