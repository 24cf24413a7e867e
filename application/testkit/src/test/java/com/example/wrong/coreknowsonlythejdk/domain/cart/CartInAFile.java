package com.example.wrong.coreknowsonlythejdk.domain.cart;

import java.nio.file.Path;

/** Wrong: the domain knows files. */
record CartInAFile(Path file) {}
