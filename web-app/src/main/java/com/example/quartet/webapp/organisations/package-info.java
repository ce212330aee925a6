/**
 * Which organisations are let in since they connected, and how an administrator removes
 * one.
 */
@NullMarked
package com.example.quartet.webapp.organisations;

import org.jspecify.annotations.NullMarked;
