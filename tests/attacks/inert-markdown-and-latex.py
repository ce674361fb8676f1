# Markdown and LaTeX displays: links that run, raw HTML, references, MathJax's own href, class, style and require.
# None may act on a page. No part.
### part-a
from IPython.display import Latex, Markdown, display

display(Markdown("[points](javascript:window.attack_ran=1) ![x](x\"onerror=\"window.attack_ran=1) <img src=x onerror=window.attack_ran=1>\n\n[ref]: javascript:window.attack_ran=1\n[ref]"))
display(Markdown("<details open ontoggle='attack_ran=1'>\n\n```\n</code><script>window.attack_ran=1</script>\n```"))
display(Latex(r"$\require{html}\href{javascript:window.attack_ran=1}{points} \style{position:fixed}{x} \unicode{<img src=x onerror=attack_ran=1>}$"))
deriv = None
