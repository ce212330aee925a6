/**
 * How a person gets from a request to an answer: the session, and which page comes next.
 */
package com.example.identityemulator.signin;
