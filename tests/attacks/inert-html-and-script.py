# Displays and results whose HTML holds scripts and event handlers, also behind unclosed tags, comments and entities.
# None may act on a page. No part.
### part-a
from IPython.display import HTML, display

display(HTML("<script>window.attack_ran = 1</script><img src=x onerror='window.attack_ran=1'><body onload=attack_ran=1>"))
display(HTML("<a href='java&#115;cript:window.attack_ran=1'>points</a><details open ontoggle=window.attack_ran=1>"))
display(HTML("<noscript><p title='</noscript><img src=x onerror=window.attack_ran=1>'><math><mtext><table><mglyph><style><img src=x onerror=attack_ran=1>"))
deriv = None
HTML("</div></div></body><script>document.title='attack_ran'</script><!--")
