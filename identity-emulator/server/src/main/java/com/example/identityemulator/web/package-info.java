/**
 * The addresses that programs ask, and how every answer and refusal is written.
 */
@NullMarked
package com.example.identityemulator.web;

import org.jspecify.annotations.NullMarked;
