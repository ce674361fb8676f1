# Outputs of kinds that a page may know: widgets, vega, plotly, PDF, a picture that breaks out of its attribute, odd keys.
# None may act on a page, and none may break the notebook. No part.
### part-a
_JS = "<script>window.attack_ran=1</script>"
for _data in (
    {"application/vnd.jupyter.widget-view+json": {"model_id": _JS, "version_major": 2, "version_minor": 0}},
    {"application/vnd.vega.v5+json": {"signals": [{"init": "window.attack_ran=1"}]}, "application/vnd.plotly.v1+json": {"layout": {"title": _JS}}},
    {"image/png": '"><script>window.attack_ran=1</script><img src="', "image/jpeg": "' onerror='window.attack_ran=1"},
    {"application/pdf": "JVBERi0=", "text/latex": _JS, "text/markdown": _JS, "application/json": {_JS: _JS}},
    {_JS: _JS, "text/html\n" + _JS: "x", "": "y", "text/plain": _JS, "video/mp4": '"><script>window.attack_ran=1</script>'},
):
    display(_data, raw=True, metadata={"image/png": {"alt": f'"{_JS}', "width": f'1" onload="window.attack_ran=1', "height": _JS}, _JS: _JS})
deriv = None
