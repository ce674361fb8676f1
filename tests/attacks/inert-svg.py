# SVG pictures with scripts, foreign objects, animated links and references to other files.
# None may act on a page. No part.
### part-a
from IPython.display import SVG, display

_SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" onload="window.attack_ran=1"><script>window.attack_ran=1</script>'
    '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><img src="x" onerror="window.attack_ran=1"/></body></foreignObject>'
    '<a xlink:href="javascript:window.attack_ran=1"><text y="20">points</text></a><use href="data:image/svg+xml,attack"/></svg>'
)
display(SVG(_SVG))
display({"image/svg+xml": _SVG}, raw=True)
deriv = None
