package com.example.wrong.portsareinterfaces.application.cart.port;

/** Wrong: a port that is a class. */
final class PortAsAClass {}
