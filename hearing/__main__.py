"""``python -m hearing`` is the command ``hearing``."""

from hearing.cli.main import main

main()
