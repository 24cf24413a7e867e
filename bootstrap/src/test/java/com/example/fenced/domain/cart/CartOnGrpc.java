package com.example.fenced.domain.cart;

import io.grpc.Channel;

/** Wrong: the domain knows gRPC. */
record CartOnGrpc(Channel it) {}
