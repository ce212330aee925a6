/**
 * The addresses of the emulator: HTTP in, HTTP out, no decisions.
 */
package com.example.identityemulator.web;
