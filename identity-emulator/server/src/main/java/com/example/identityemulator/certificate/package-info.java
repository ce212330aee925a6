/**
 * Certificates of this emulator's own making: for signing keys and for https.
 */
@NullMarked
package com.example.identityemulator.certificate;

import org.jspecify.annotations.NullMarked;
