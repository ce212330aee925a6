/**
 * Which organisations are let in beside those that the settings list, and who decided
 * that.
 */
@NullMarked
package com.example.quartet.todoapi.tenants;

import org.jspecify.annotations.NullMarked;
