/**
 * Microsoft's own client library and Spring Security's against the emulator.
 */
package com.example.quartet.systemtests.msal;
