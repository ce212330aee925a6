package com.example.quartet.identityemulator.errors;

import java.util.Map;
import java.util.function.Supplier;

import com.example.quartet.identityemulator.Answer;
import com.example.quartet.identityemulator.protocol.AadstsError;

/**
 * What an application or a person does to be refused.
 */
interface Provocations {

	Map<AadstsError, Supplier<Answer>> all();

}
