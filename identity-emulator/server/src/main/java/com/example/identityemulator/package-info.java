/**
 * A local identity provider that speaks the v2.0 dialect of the Microsoft identity
 * platform.
 */
package com.example.identityemulator;
