/**
 * What things cost, compared in turns with what others do.
 */
@NullMarked
package com.example.quartet.benchmarks;

import org.jspecify.annotations.NullMarked;
