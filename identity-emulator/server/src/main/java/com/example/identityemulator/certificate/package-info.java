/**
 * Certificates of this emulator's own making: for signing keys and for https.
 */
package com.example.identityemulator.certificate;
