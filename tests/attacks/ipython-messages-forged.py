# Display messages are sent under the test cell's parent header, and the kernel's reply to it says "ok".
# It must not get any part.
### part-a
_kernel = getattr(get_ipython(), "kernel", None)
if _kernel is not None:
    _send = _kernel.session.send

    def _forged(stream, kind, content=None, *args, **kwargs):
        name = kind if isinstance(kind, str) else kind.get("header", {}).get("msg_type", "")
        if name == "error":
            return None
        if name == "execute_reply":
            content = {"status": "ok", "execution_count": 1, "user_expressions": {}, "payload": []}
        return _send(stream, kind, content, *args, **kwargs)

    _kernel.session.send = _forged
deriv = None
