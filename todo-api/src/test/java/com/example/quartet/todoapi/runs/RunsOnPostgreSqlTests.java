package com.example.quartet.todoapi.runs;

import com.example.quartet.identitysupport.testing.PostgreSql;

import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = PostgreSql.class)
class RunsOnPostgreSqlTests extends RunsTests {

}
