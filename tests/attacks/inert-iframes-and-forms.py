# Frames with srcdoc, objects, embeds, forms that would send a click to the page's own server, a refresh, a base.
# None may act on a page. No part.
### part-a
from IPython.display import HTML, IFrame, display

display(IFrame("javascript:parent.attack_ran=1", 100, 100))
display(HTML("<iframe srcdoc='<script>parent.attack_ran=1</script>'></iframe><object data='data:text/html,<script>attack_ran=1</script>'></object><embed src='javascript:attack_ran=1'>"))
display(HTML("<form action='/formgrader/api/grade/1' method=post><input name=manual_score value=10><button autofocus onfocus='attack_ran=1'>ok</button></form>"))
display(HTML("<meta http-equiv=refresh content='0;url=javascript:attack_ran=1'><base href='http://127.0.0.1:9/attack_ran/'><link rel=stylesheet href='http://127.0.0.1:9/attack_ran'>"))
deriv = None
