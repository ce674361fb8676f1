#!/bin/sh
# Makes grader/pages/font/formulas.woff2, the mathematical font of all pages: the part of Latin Modern
# Math (the Debian package fonts-lmodern holds latinmodern-math.otf and its licence) that formulas use,
# with its MATH table. It needs fonttools and brotli: run it as
#   uv run --no-project --with fonttools --with brotli sh tools/font.sh PATH/latinmodern-math.otf
# As the licence asks for in derived works, the part has another name.
set -eu
cd "$(dirname "$0")/.."
pyftsubset "$1" --flavor=woff2 --output-file=grader/pages/font/formulas.woff2 \
    --layout-features= --name-IDs=0 --no-hinting --desubroutinize --drop-tables+=FFTM \
    --unicodes="U+20-7E,U+A0-FF,U+131,U+237,U+300-30C,U+338,U+391-3A9,U+3B1-3F6,U+2009,U+200A,U+2010-2016,U+2020-2026,\
U+2032-2037,U+2057,U+2061-2064,U+20D7,U+210E-2112,U+2115,U+211A,U+211D,U+2124,U+2190-21D5,U+2200-22A5,U+22C0-22C6,\
U+22EE-22F1,U+2308-230B,U+23DE,U+23DF,U+27E8-27EB,U+27F5-27FA,U+2A7D,U+2A7E,U+2AAF,U+2AB0,U+1D400-1D467,\
U+1D538-1D56B,U+1D6A4,U+1D6A5,U+1D6E2-1D71B"
