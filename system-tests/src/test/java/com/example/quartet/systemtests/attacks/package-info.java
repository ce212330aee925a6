/**
 * What a stranger, another site or another application tries on the running system. What
 * takes one module alone is tried in the tests of that module, beside the class that
 * withstands it.
 */
package com.example.quartet.systemtests.attacks;
