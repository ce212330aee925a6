/**
 * In the workshop alone: what really went over the wire, as each module saw it at its own
 * ends.
 */
package com.example.quartet.identitysupport.flows;
