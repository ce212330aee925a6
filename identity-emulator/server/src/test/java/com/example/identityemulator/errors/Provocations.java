package com.example.identityemulator.errors;

import java.util.Map;
import java.util.function.Supplier;

import com.example.identityemulator.Answer;
import com.example.identityemulator.protocol.AadstsError;

/**
 * What an application or a person does to be refused.
 */
interface Provocations {

	Map<AadstsError, Supplier<Answer>> all();

}
