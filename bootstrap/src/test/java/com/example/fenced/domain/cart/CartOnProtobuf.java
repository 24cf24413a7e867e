package com.example.fenced.domain.cart;

import com.google.protobuf.Message;

/** Wrong: the domain knows protobuf. */
record CartOnProtobuf(Message it) {}
