/**
 * What breaks around the running system, and what does not break with it.
 */
package com.example.quartet.systemtests.faults;
