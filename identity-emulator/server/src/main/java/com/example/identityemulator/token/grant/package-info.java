/**
 * One class for each way to get a token.
 */
package com.example.identityemulator.token.grant;
