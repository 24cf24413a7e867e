package com.example.wrong.coreknowsonlythejdk.application.cart;

import org.junit.jupiter.api.Tag;

/** Wrong: a framework's annotation is a dependency too. */
@Tag("framework")
record AnnotatedUseCase(String name) {}
