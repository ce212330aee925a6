/**
 * The https listener and the development CA that vouches for it.
 */
package com.example.identityemulator.tls;
