/**
 * Conditional Access policies as Microsoft Graph writes them.
 */
@NullMarked
package com.example.identityemulator.policy;

import org.jspecify.annotations.NullMarked;
