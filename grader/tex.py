"""The TeX commands of ordinary formulas: they show something, and nothing else."""

ORDINARY = frozenset(
    """
    alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa varkappa lambda mu nu xi omicron pi
    varpi rho varrho sigma varsigma tau upsilon phi varphi chi psi omega digamma
    Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega varGamma varDelta varTheta varLambda varXi varPi
    varSigma varUpsilon varPhi varPsi varOmega
    frac dfrac tfrac cfrac binom dbinom tbinom sqrt root of over choose atop substack stackrel overset underset
    underbrace overbrace underline overline overrightarrow overleftarrow underrightarrow xrightarrow xleftarrow
    sum prod coprod int iint iiint oint bigcup bigcap bigvee bigwedge bigoplus bigotimes bigodot limits nolimits
    lim limsup liminf sup inf max min argmax argmin det dim ker hom deg gcd arg Pr exp log ln lg
    sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh coth mod bmod pmod pod
    left right middle big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr Biggl Biggr bigm Bigm
    langle rangle lvert rvert lVert rVert vert Vert lfloor rfloor lceil rceil lbrace rbrace lbrack rbrack backslash
    begin end hline cline hfill
    text textrm textbf textit texttt textsf textnormal mbox mathrm mathbf mathit mathtt mathsf mathbb mathcal mathscr
    mathfrak mathnormal boldsymbol bm pmb operatorname rm bf it tt sf cal displaystyle textstyle scriptstyle
    scriptscriptstyle
    hat widehat bar tilde widetilde vec dot ddot dddot acute grave breve check mathring not prime backprime
    pm mp times div cdot cdotp ast star circ bullet oplus ominus otimes oslash odot cap cup uplus sqcap sqcup vee
    wedge lor land lnot neg setminus smallsetminus wr dagger ddagger amalg diamond triangle triangleleft triangleright
    bigtriangleup bigtriangledown bigcirc ltimes rtimes
    le leq leqslant leqq ge geq geqslant geqq lt gt ne neq ll gg lll ggg equiv sim simeq approx approxeq cong propto
    asymp doteq prec succ preceq succeq subset supset subseteq supseteq subsetneq supsetneq sqsubseteq sqsupseteq in
    ni notin owns mid nmid parallel nparallel perp vdash dashv models smile frown bowtie colon coloneqq eqqcolon
    triangleq lesssim gtrsim
    to gets leftarrow rightarrow leftrightarrow Leftarrow Rightarrow Leftrightarrow longleftarrow longrightarrow
    longleftrightarrow Longleftarrow Longrightarrow Longleftrightarrow iff implies impliedby mapsto longmapsto uparrow
    downarrow updownarrow Uparrow Downarrow Updownarrow nearrow searrow swarrow nwarrow hookrightarrow hookleftarrow
    rightharpoonup rightharpoondown leftharpoonup leftharpoondown rightleftharpoons rightsquigarrow
    forall exists nexists emptyset varnothing infty partial nabla hbar ell Re Im wp aleph beth angle measuredangle
    top bot square Box blacksquare checkmark surd imath jmath complement therefore because degree
    dots ldots cdots vdots ddots dotsb dotsc dotsi dotsm quad qquad enspace thinspace space
    boxed cancel tag notag nonumber phantom
    """.split()  # noqa: SIM905 - as a list of strings it would be five pages
)
