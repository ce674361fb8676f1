"""Frames over a socket: what the other side does costs no more than the time and memory it was given."""

import socket
import struct
import threading
import tracemalloc

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.sandbox.wire import Channel, Functions, Limits, WireError, WireTimeout, pack

from .wire_values import QUICK, VALUES, same

SMALL = Limits(frame=100_000, depth=20, entries=1_000)
SOON = 0.05  # seconds, for what has to be out of time
LATE = 60  # seconds, for what has not


@pytest.fixture
def ends():
    """A channel, and the bare socket at its other end."""
    ours, theirs = socket.socketpair()
    channel = Channel(ours, limits=SMALL)
    with ours, theirs:
        yield channel, theirs


@pytest.fixture
def channels():
    ours, theirs = socket.socketpair()
    with ours, theirs:
        yield Channel(ours), Channel(theirs)


def frame(data):
    return struct.pack(">Q", len(data)) + data


def test_messages_arrive_one_after_the_other(channels):
    one, other = channels
    for number in range(3):
        one.send({"call": "relu", "arguments": (number, np.arange(3.0))})
    for number in range(3):
        assert same(other.receive(LATE), {"call": "relu", "arguments": (number, np.arange(3.0))})


def test_a_function_sent_through_a_channel_is_itself_again_when_it_comes_back(channels):
    one, other = channels
    one.send({"function": len})
    other.send({"back": other.receive(LATE)["function"]})
    assert one.receive(LATE) == {"back": len}


def test_a_message_larger_than_the_sockets_buffer_passes(channels):
    one, other = channels
    value = np.arange(1e6)
    sender = threading.Thread(target=one.send, args=({"value": value}, LATE))
    sender.start()
    arrived = other.receive(LATE)["value"]
    sender.join()
    assert same(arrived, value)


@QUICK
@given(st.dictionaries(st.text(max_size=5), VALUES, max_size=3))
def test_what_a_channel_sends_arrives(message):
    ours, theirs = socket.socketpair()
    with ours, theirs:
        Channel(ours).send(message, LATE)
        assert same(Channel(theirs).receive(LATE), message)


def test_a_side_that_says_nothing_is_waited_for_as_long_as_was_given(ends):
    channel, theirs = ends
    for timeout in (0, SOON):
        with pytest.raises(WireTimeout, match="took longer than"):
            channel.receive(timeout)
    theirs.sendall(frame(pack({"still": "there"}, Functions())))
    assert channel.receive(0) == {"still": "there"}


def test_the_time_is_for_the_whole_frame_however_it_trickles(ends):
    channel, theirs = ends
    over = threading.Event()

    def trickle():
        theirs.sendall(struct.pack(">Q", 90_000))
        while not over.wait(SOON / 10):
            theirs.sendall(b"x")

    sender = threading.Thread(target=trickle)
    sender.start()
    with pytest.raises(WireTimeout):
        channel.receive(SOON)
    over.set()
    sender.join()


def test_after_half_a_frame_no_later_one_is_believed(ends):
    channel, theirs = ends
    theirs.sendall(struct.pack(">Q", 20) + b"half")
    for _ in range(2):
        with pytest.raises(WireTimeout):
            channel.receive(SOON)
    theirs.sendall(frame(pack({"forged": 1}, Functions())))
    with pytest.raises(WireTimeout):
        channel.receive(SOON)
    with pytest.raises(WireTimeout):
        channel.send({})


def test_sending_to_a_side_that_never_reads_ends_in_time(channels):
    one, _ = channels
    with pytest.raises(WireTimeout):
        one.send({"value": np.zeros(10**6)}, SOON)


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        (b"", "the other side closed"),
        (b"\0\0", "the frame is cut: the other side closed"),
        (struct.pack(">Q", 50), "the frame is cut"),
        (struct.pack(">Q", 50) + b"x" * 49, "the frame is cut"),
        (struct.pack(">Q", 100_001), "too large"),
        (b"\xff" * 8, "too large"),
        (b"GET / HTTP/1.0\r\n", "too large"),
        (frame(b""), "cut"),
    ],
)
def test_a_frame_that_is_none_is_told_in_a_sentence(ends, sent, sentence):
    channel, theirs = ends
    theirs.sendall(sent)
    theirs.close()
    with pytest.raises(WireError, match=sentence):
        channel.receive(LATE)


@pytest.mark.parametrize("value", [None, [], [("call", 1)], {1: 2}, {"a": 1, None: 2}])
def test_a_message_is_a_dict_with_text_keys_and_another_leaves_the_channel_as_it_was(ends, value):
    channel, theirs = ends
    theirs.sendall(frame(pack(value, Functions())) + frame(pack({"next": 1}, Functions())))
    with pytest.raises(WireError, match="no dict with text keys"):
        channel.receive(LATE)
    assert channel.receive(LATE) == {"next": 1}


def test_sending_to_a_closed_side_and_using_a_closed_channel_are_told(ends):
    channel, theirs = ends
    theirs.close()
    with pytest.raises(WireError, match="closed"):
        channel.send({"a": 1}, LATE)
    channel.close()
    for use in (lambda: channel.send({}), lambda: channel.receive(0)):
        with pytest.raises(WireError, match="closed here"):
            use()


def test_a_message_that_is_too_large_is_refused_before_a_byte_of_it_is_sent(ends):
    channel, theirs = ends
    with pytest.raises(WireError, match="too large to be sent"):
        channel.send({"value": np.zeros(20_000)})
    channel.send({"value": 1})
    assert theirs.recv(8) == struct.pack(">Q", len(pack({"value": 1}, Functions())))


def test_a_length_that_is_only_claimed_takes_no_memory():
    ours, theirs = socket.socketpair()
    with ours, theirs:
        channel = Channel(ours)
        theirs.sendall(struct.pack(">Q", channel.limits.frame) + b"x" * 1000)
        theirs.close()
        tracemalloc.start()
        with pytest.raises(WireError, match="cut"):
            channel.receive(LATE)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    assert peak < 10_000_000
