/**
 * What a stranger, another site or another application tries on the running system.
 */
package com.example.quartet.systemtests.attacks;
