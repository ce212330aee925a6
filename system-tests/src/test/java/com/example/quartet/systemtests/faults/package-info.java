/**
 * What breaks around the running system, and what does not break with it. What one module
 * alone has to endure (an API that drips, a database that is away) is tried in the tests
 * of that module, beside the class that endures it.
 */
package com.example.quartet.systemtests.faults;
