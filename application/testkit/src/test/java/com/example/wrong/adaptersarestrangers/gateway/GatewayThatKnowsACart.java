package com.example.wrong.adaptersarestrangers.gateway;

import com.example.wrong.adaptersarestrangers.grpc.cart.CartMessages;

/** Wrong: the gateway may use what the services share, and nothing else of theirs. */
record GatewayThatKnowsACart(CartMessages messages) {}
