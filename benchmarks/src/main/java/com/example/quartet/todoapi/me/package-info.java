/**
 * What benchmarks need of a package of the to-do API.
 */
@NullMarked
package com.example.quartet.todoapi.me;

import org.jspecify.annotations.NullMarked;
