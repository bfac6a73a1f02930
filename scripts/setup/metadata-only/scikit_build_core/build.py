"""Stands in for the build tool of the highspy source distribution; see scripts/setup/highs.sh.

pip asks a source distribution's build tool for the name and version before it hands over the file,
although it has checked the file's hash already. This module answers; it can build nothing.
"""

import pathlib


def prepare_metadata_for_build_wheel(metadata_directory, config_settings=None):
    """Write the name and version from the file's own PKG-INFO, and return the folder's name."""
    info = pathlib.Path("PKG-INFO").read_text(encoding="utf-8")
    folder = pathlib.Path(metadata_directory, "highspy.dist-info")
    folder.mkdir()
    (folder / "METADATA").write_text(info, encoding="utf-8")
    return folder.name
