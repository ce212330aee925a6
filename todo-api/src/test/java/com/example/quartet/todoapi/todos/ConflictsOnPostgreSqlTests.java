package com.example.quartet.todoapi.todos;

import com.example.quartet.identitysupport.testing.PostgreSql;

import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = PostgreSql.class)
class ConflictsOnPostgreSqlTests extends ConflictsTests {

}
