package com.example.wrong.adaptersarestrangers.grpc.cart;

/** Known by the gateway, which is wrong. */
public record CartMessages(String name) {}
